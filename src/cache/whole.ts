/** What is made as a whole as the content of an entry. */
export async function* whole(
  content: string | Buffer | Promise<string | Buffer>,
): AsyncGenerator<Buffer> {
  yield Buffer.from(await content);
}
