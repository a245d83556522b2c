# The fire brigade belongs to the central branches.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX office: <https://w3id.org/fengong/scheme/office/>

DELETE { GRAPH ?g { office:fire-rescue fg:bodyKind "government" } }
INSERT { GRAPH ?g { office:fire-rescue fg:bodyKind "central-branch" } }
WHERE { GRAPH ?g { office:fire-rescue fg:bodyKind "government" } }
