export default ({ expectStatus }) => ({
  id: 'coded',
  title: { 'zh-CN': '以代码写的套件', en: 'a suite as code' },
  groups: [
    {
      id: 'clock',
      title: { 'zh-CN': '时钟', en: 'clock' },
      tests: [
        {
          id: 'clock/there',
          title: { 'zh-CN': '平台有时钟', en: 'the platform has a clock' },
          requirements: ['province:9'],
          async run(t) {
            expectStatus(await t.send({ method: 'GET', path: '/meta/time' }), 200);
          },
        },
      ],
    },
  ],
});
