// What is used of Yasgui; a script of its own, which does not change with ours (build.mjs).
import Yasgui from "@zazuko/yasgui";

export { Yasgui };
