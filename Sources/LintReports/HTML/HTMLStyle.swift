/// How the page looks, in light and in dark.
enum HTMLStyle {
  static let css = """
    :root{color-scheme:light dark;--bg:#fff;--fg:#1b1f24;--dim:#656d76;--line:#d8dee4;--card:#f6f8fa;--error:#c5221f;\
    --warning:#9a6700;--info:#0969da;--help:#1a7f37;--user:#0969da;--assistant:#1a7f37;--tool:#9a6700;--system:#6e7781;\
    --other:#8250df}
    @media(prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--dim:#8b949e;--line:#30363d;--card:#161b22;\
    --error:#ff7b72;--warning:#d29922;--info:#58a6ff;--help:#3fb950;--user:#58a6ff;--assistant:#3fb950;--tool:#d29922;\
    --system:#8b949e;--other:#bc8cff}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--bg);color:var(--fg);font:15px/1.5 system-ui,sans-serif}
    code,.chip,.where,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:13px}
    header{position:sticky;top:0;z-index:2;background:var(--bg);border-bottom:1px solid var(--line);padding:.6rem 1.2rem;\
    display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;align-items:baseline}
    header h1{font-size:1.05rem;margin:0}header p{margin:0;color:var(--dim)}
    form{display:flex;flex-wrap:wrap;gap:.8rem;margin-left:auto}
    select,input{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.1rem .4rem}
    main{max-width:72rem;margin:0 auto;padding:0 1.2rem 4rem}
    h2{font-size:1rem;margin:1.6rem 0 .2rem;overflow-wrap:anywhere}h3{font-size:.9rem;margin:1rem 0 .2rem}
    .meta{color:var(--dim);margin:0 0 .6rem}
    ol{list-style:none;margin:0;padding:0 0 0 3rem;position:relative}
    svg{position:absolute;left:0;top:0;width:3rem;height:100%;pointer-events:none;overflow:visible}
    path{fill:none;stroke:var(--dim);stroke-width:1.5}path.broken{stroke:var(--error);stroke-dasharray:4 3}
    path.lit{stroke:var(--fg);stroke-width:2.5}
    .message{border-left:3px solid var(--role);padding:.15rem 0 .15rem .7rem;margin:.15rem 0;scroll-margin-top:4rem}
    .message>b{display:inline-block;min-width:6.5rem;color:var(--role)}
    .message>i{display:inline-block;min-width:3rem;color:var(--dim);font-style:normal;text-align:right;padding-right:.6rem}
    .user{--role:var(--user)}.assistant{--role:var(--assistant)}.tool{--role:var(--tool)}.system{--role:var(--system)}\
    .other{--role:var(--other)}
    .chip{display:inline-block;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:0 .4rem;\
    margin:.1rem .3rem .1rem 0;overflow-wrap:anywhere}
    .chip.marked{border-color:var(--error);outline:1px solid var(--error)}
    .gap{color:var(--dim);padding:.3rem .7rem}
    .finding{border:1px solid var(--severity);border-left-width:4px;border-radius:6px;background:var(--card);\
    padding:.4rem .8rem;margin:.35rem 0 .6rem}
    .finding.error{--severity:var(--error)}.finding.warning{--severity:var(--warning)}.finding.info{--severity:var(--info)}
    .finding p{margin:.15rem 0;overflow-wrap:anywhere}.finding .name{color:var(--severity);font-weight:600}
    .where{color:var(--dim)}.api{color:var(--dim)}.help{color:var(--help)}
    pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:.2rem 0;padding:.3rem .6rem;border-radius:6px;background:var(--bg)}
    pre.before{border-left:3px solid var(--error)}pre.after{border-left:3px solid var(--help)}
    pre.text{background:none;padding:.1rem 0 .1rem 3rem}
    [hidden]{display:none!important}
    @media print{header{position:static}form{display:none}}

    """
}
