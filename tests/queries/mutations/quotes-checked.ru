# One quotation has a word that the text has not.
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:quote-27-35 oa:exact "(一)查清底数。" } }
INSERT { GRAPH ?g { yunxi:quote-27-35 oa:exact "(一)查清底细。" } }
WHERE { GRAPH ?g { yunxi:quote-27-35 oa:exact "(一)查清底数。" } }
