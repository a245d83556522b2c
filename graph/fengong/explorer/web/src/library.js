// What is used of vis-network; built into a script of its own, see build.mjs.
export { Network } from "vis-network/esnext";
export { DataSet } from "vis-data/esnext";
