# The province's office is one of the city itself.
PREFIX area: <https://data.example.org/responsibilities/area/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX jiangyuan-office: <https://data.example.org/responsibilities/org/990000/>

DELETE { GRAPH ?g { jiangyuan-office:energy dcterms:spatial area:990000 } }
INSERT { GRAPH ?g { jiangyuan-office:energy dcterms:spatial area:990100 } }
WHERE { GRAPH ?g { jiangyuan-office:energy dcterms:spatial area:990000 } }
