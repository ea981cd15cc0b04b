/** The Redis that `npm test` started; undefined where there is none, and then the tests that need it say so and skip. */
export const redisUrl = process.env['TEST_REDIS_URL']
