export const sandbox = {
  options: {
    url: '运行中的测试平台的地址',
    times: '故障生效的次数，之后失效',
    operation: '只对这个操作生效',
    after: '从这个编号之后开始显示',
    count: '显示这么多条后结束',
    faults: '故障开关文件（JSON 数组），启动时生效',
    fault:
      '故障开关，启动时生效，可给多次，如 "delay; delay=500; times=3; operation=submitDocument"（rate 为比例，skew 为毫秒）',
    record: '把收到的请求与应答写入文件（每行一个 JSON），正文的值以 * 和长度代替',
    recordValues: '录制时保留正文原样（重放需要）；文件可能含个人信息',
    replay: '启动时按文件重放先前录下的请求，时钟取录制时的',
    seed: '启动时放入的合成居民人数',
  },
  arguments: {
    event: '要触发的事：fault 故障、clear 清除故障、reset 清空数据',
    value: (kinds: readonly string[]) =>
      `故障：${kinds.join('、')}；可带 delay、skew（毫秒）、rate、times、operation，如 "clock-skew; skew=600000"`,
  },
  outcomes: { accepted: '受理', refused: '拒绝', repeated: '重复' },
  triggered: (event: string) => `已触发：${event}`,
  notRunning: (url: string) => `${url} 没有运行中的测试平台，或不是测试平台。`,
  recordingValues: (path: string) =>
    `注意：${path} 按原样保存收到的正文，可能含个人信息；文件只有本用户可读，用完请删除。`,
  seeded: (count: number) => `已放入合成居民 ${count} 人。`,
  replayed: (count: number, differing: number) =>
    `已重放 ${count} 个请求，其中 ${differing} 个的应答与录制时不同。`,
  faultBad: (text: string, member: string, kinds: readonly string[]) =>
    member === 'kind'
      ? `没有故障“${text}”，可用：${kinds.join('、')}`
      : `故障“${text}”的 ${member} 不正确：rate 为 0 到 1，times 为正整数，delay 与 skew 为毫秒，operation 为统一接口的操作标识。`,
  faultsBad: (path: string) => `${path} 不是故障开关的 JSON 数组。`,
};
