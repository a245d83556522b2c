# Coal mines are no mines.
PREFIX sector: <https://w3id.org/fengong/scheme/sector/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE WHERE { GRAPH ?g { sector:coal-mines skos:broader sector:mines } }
