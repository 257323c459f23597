// A list that can grow is a page: `items` with `next`, asked for by `limit` and `cursor`.
const NUMBERED = new Set(['page', 'offset', 'pageNumber', 'pageSize', 'skip', 'start']);

export default (operation) => {
  const query = (operation.parameters ?? []).filter((p) => p.in === 'query').map((p) => p.name);
  const results = query
    .filter((name) => NUMBERED.has(name))
    .map((name) => ({ message: `${operation.operationId} has the parameter ${name}; page by limit and cursor.` }));
  const schemas = Object.entries(operation.responses ?? {})
    .filter(([status]) => /^2/.test(status))
    .flatMap(([, answer]) => Object.values(answer.content ?? {}).map((media) => media.schema ?? {}));
  const isPage = schemas.some((schema) => schema.properties?.items?.type === 'array' && schema.properties?.next);
  const isOpenList = schemas.some((schema) => schema.type === 'array' && schema.maxItems === undefined);
  for (const name of isPage ? ['limit', 'cursor'] : []) {
    if (!query.includes(name)) {
      results.push({ message: `${operation.operationId} answers a page but has no parameter ${name}.` });
    }
  }
  if (isOpenList) {
    results.push({
      message: `${operation.operationId} answers a list without end: make it a page, or say its maxItems.`,
    });
  }
  return results;
};
