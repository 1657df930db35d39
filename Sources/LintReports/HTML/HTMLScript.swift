/// What the page does: the filter, and the lines between calls and results. Without it the page shows everything.
///
/// The policy of the page names the script by its hash, so that no other one runs, whatever a transcript holds. A change
/// of the script needs the new hash: `printf %s "$SCRIPT" | openssl dgst -sha256 -binary | base64`.
enum HTMLScript {
  static let hash = "9ZXqzeBmy2OA6FErTKZWY2p5IG8S60gJ23W7glYagws="

  static let code = """
    'use strict';
    const all=(s,r=document)=>[...r.querySelectorAll(s)];
    const rule=document.getElementById('rule'),file=document.getElementById('file'),only=document.getElementById('only');
    function draw(){
      for(const list of all('ol')){
        const svg=list.querySelector('svg');if(!svg)continue;
        svg.replaceChildren();
        const top=list.getBoundingClientRect().top;
        const lanes=[];
        for(const call of all('[data-call]',list)){
          const result=list.querySelector('[data-result="'+call.dataset.call+'"]');
          if(!result||!call.offsetParent||!result.offsetParent)continue;
          const a=call.getBoundingClientRect(),b=result.getBoundingClientRect();
          const y1=a.top-top+a.height/2,y2=b.top-top+b.height/2;
          // The innermost lane that is free here: lines cross where calls do, and nowhere else.
          let lane=lanes.findIndex(end=>end<Math.min(y1,y2));if(lane<0)lane=lanes.length;
          lanes[lane]=Math.max(y1,y2);const x=38-lane%5*7;
          const path=document.createElementNS('http://www.w3.org/2000/svg','path');
          path.setAttribute('d','M46 '+y1+'H'+x+'V'+y2+'H46');
          if(call.dataset.broken!==undefined)path.classList.add('broken');
          svg.append(path);
          for(const end of [call,result]){
            end.onmouseenter=()=>path.classList.add('lit');
            end.onmouseleave=()=>path.classList.remove('lit');
          }
        }
      }
    }
    function filter(){
      for(const finding of all('.finding'))finding.hidden=rule.value!==''&&finding.dataset.rule!==rule.value;
      for(const message of all('.message,.gap'))message.hidden=only.checked&&!message.querySelector('.finding:not([hidden])');
      for(const section of all('section.file')){
        const found=all('.finding',section).some(f=>!f.hidden);
        section.hidden=file.value!==''&&section.dataset.file!==file.value||(rule.value!==''||only.checked)&&!found;
      }
      draw();
    }
    for(const control of [rule,file,only])control.addEventListener('change',filter);
    window.addEventListener('resize',draw);
    filter();
    document.documentElement.dataset.ready='yes';

    """
}
