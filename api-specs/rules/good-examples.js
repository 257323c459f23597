// Every JSON body has an example; what is not JSON (a file) needs none.
const lacks = (media) => media.example === undefined && media.examples === undefined;
const isJson = (type) => /json$/.test(type.split(';')[0]);

export default (operation) => {
  const results = [];
  const check = (content, where) => {
    for (const [type, media] of Object.entries(content ?? {})) {
      if (isJson(type) && lacks(media)) {
        results.push({ message: `${operation.operationId} has no example of ${where} (${type}).` });
      }
    }
  };
  check(operation.requestBody?.content, 'its request');
  for (const [status, answer] of Object.entries(operation.responses ?? {})) {
    if (/^2/.test(status)) {
      check(answer.content, `its answer ${status}`);
    }
  }
  return results;
};
