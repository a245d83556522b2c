# The task says itself who leads it.
PREFIX basis: <https://w3id.org/fengong/scheme/basis/>
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX qinghe: <https://data.example.org/responsibilities/plan/990121-qinghe-2025/>

DELETE { GRAPH ?g { qinghe:assignment-153-157-sec_2_task_4 fg:basis basis:inherited } }
INSERT { GRAPH ?g { qinghe:assignment-153-157-sec_2_task_4 fg:basis basis:stated } }
WHERE { GRAPH ?g { qinghe:assignment-153-157-sec_2_task_4 fg:basis basis:inherited } }
