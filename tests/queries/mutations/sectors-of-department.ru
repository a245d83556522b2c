# The task's word names town gas.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX sector: <https://w3id.org/fengong/scheme/sector/>
PREFIX shiqiao: <https://data.example.org/responsibilities/plan/990200-shiqiao-2025/>

DELETE { GRAPH ?g { shiqiao:tag-35-37-education fg:concept sector:education } }
INSERT { GRAPH ?g { shiqiao:tag-35-37-education fg:concept sector:gas } }
WHERE { GRAPH ?g { shiqiao:tag-35-37-education fg:concept sector:education } }
