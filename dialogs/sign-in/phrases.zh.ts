/** How customers ask in Chinese to sign in. */
export const zh: readonly string[] = ['登录', '我要登录', '验证身份', '身份验证'];
