/** A refused request, with the server's words; `status` 0: the server was not reached. */
export class RequestError extends Error {
  /**
   * @param {number} status
   * @param {string} [message]
   */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * The JSON that the server answers.
 * @param {string} url
 * @param {string} method
 * @param {object | undefined} body
 * @param {string} token
 */
export async function requested(url, method, body, token) {
  const response = await fetch(url, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch(() => {
    throw new RequestError(0);
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new RequestError(response.status, answer.error?.message);
  return answer;
}
