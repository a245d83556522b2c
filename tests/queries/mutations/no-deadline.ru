# A deadline loses its last day.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE WHERE { GRAPH ?g { yunxi:deadline-178-185 fg:latest ?latest } }
