export const reports = { search: '按文字筛选各表' };
