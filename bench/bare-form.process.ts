import { Hono } from 'hono'
import { listen } from '../src/platform/http/index.ts'
import { bareForm, bareFormRenderer } from './harness/bare-form.ts'
import { answerOrders } from './harness/child.ts'

/** The page of a form with nothing around it: hono and preact. */
answerOrders(bareForm, async (order) => {
  const render = await bareFormRenderer(order)
  const app = new Hono()
  app.get('*', (context) => context.html(render()))
  const { url } = await listen(app, { host: '127.0.0.1', port: 0 })
  return { port: Number(new URL(url).port) }
})
