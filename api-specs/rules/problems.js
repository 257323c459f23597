// Every error answer is a problem; those that any request can meet are named.
const ALWAYS = ['429', '500', '503'];

export default (operation) => {
  const results = [];
  const answers = operation.responses ?? {};
  const secured = (operation.security ?? []).length > 0;
  for (const status of [...ALWAYS, ...(secured ? ['401', '403'] : [])]) {
    if (!answers[status]) {
      results.push({ message: `${operation.operationId} does not say what ${status} looks like.` });
    }
  }
  for (const [status, answer] of Object.entries(answers)) {
    if (/^[45]/.test(status) && !answer.content?.['application/problem+json']) {
      results.push({ message: `${operation.operationId} answers ${status} without application/problem+json.` });
    }
  }
  return results;
};
