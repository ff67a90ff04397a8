import { openLibrary } from '@hulian/standards';
const L=openLibrary();
for(const e of L.list('data-set')){const d=L.dataSet(e.id)!;
 for(const f of d.fields){const el=f.element?L.dataElement(f.element):undefined; if(!el||f.valueDomain||!el.valueDomain)continue;
  if(!/S[23]/.test(f.dataType??el.dataType??''))continue;
  const v=L.valueDomain(el.valueDomain); const m=/(\.\.)?(\d+)$/.exec(f.format??el.format??''); const n=Number(m?.[2]); 
  const bad=v?.values.filter(x=>m?.[1]?x.code.length>n:x.code.length!==n).length??0;
  const full=f.name.replace(/[（(].*?[)）]/g,'').includes(el.name.replace(/[（(].*?[)）]/g,''));
  console.log(d.id.startsWith('HDS')?'':'PH',full?'':'NAME',bad?'LEN':'',el.id,f.name,'<>',el.name,'|',f.dataType,f.format,'<>',el.format,el.ws445Format??'',el.valueDomain,v?v.values.length:'none',d.id,f.id,f.confidence);
 }}
