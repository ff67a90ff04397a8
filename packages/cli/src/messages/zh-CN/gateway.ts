export const gateway = {
  arguments: { folder: '要监视的文件夹；没有则新建' },
  options: {
    port: 'HTTP 端口，只监听本机；0 为任意空闲端口',
    interval: '查看文件夹的间隔（毫秒）；两次查看相同的文件才会取走',
  },
  started: (folder: string) => `前置机已启动，监视 ${folder}：回执与错误文件写在输入文件旁边。`,
  ignored: (name: string) =>
    `没有处理 ${name}：不是普通文件（文件夹、链接），或是别的程序的备份、草稿、锁文件、隐藏文件。前置机只处理直接放在监视目录里的文件；要发送的请改名或移出来。`,
  noFolder: (path: string) =>
    `${path} 是文件；前置机监视的是文件夹。请给出放导出文件的文件夹；只发送这一个文件用 hulian send。`,
  address: (url: string) =>
    `HTTP 接口：${url}（POST /documents、POST /operations/操作标识、GET /records/键、/health、/metrics）`,
  stopped: '前置机已停止；未完成的记录留在队列中，下次启动继续。',
};
