"""Services as data: the typed model of a service.yaml, its loader, its lint and its projections."""
