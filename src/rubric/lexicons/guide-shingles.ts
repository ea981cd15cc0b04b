/**
 * Hashes (base 36) of every run of eight folded words within a line of the programme's guide, French and English: enough to
 * recognise its text without holding a copy of it. Made by `shinglesOf` of `detectors/shingles.ts`.
 */
export const guideShingles: ReadonlySet<number> = new Set(
  `
  zgsrv 12o11q 19askx 1h0kgv 1kr4e6 1krg8x 1l3ldo 1mjzau 1po8zl 22u6sq 2bzvfv 2cgvon 2d2txm 2fk75d 2k0830 2npsz8
  2qzjy1 2w6ugp 2yp823 3ddxa5 3icsu7 3l2rzb 3nvrrt 3y4xlm 4cfek2 4cg4s7 4e4ya9 4nxomd 4rf6ch 4w6lv2 4yum8e 55z5od
  5jx9vx 5xnkud 5zroug 61ehhl 6asrg0 6hcsyn 6neza8 6nyq7w 6s9nr4 7ddmog 81qgfo 83xhug 87g4mn 88njbd 8fr0gv 8mulu0
  8q8z65 9tiytu abhzro ac3eeh ad3stx ah2avz al0suu atmq1m ayxt9f b4moe9 bap9mw bik6ej bp5ia9 c1zjte c2ws1q cnerbl
  cz1izl d3ohe0 d7fev7 da6d88 dlevpi dm3413 dvpz9m e0va5p e6nazh ec0n8q eeyql3 eqqgw1 ewaoeb ewczr5 fby3oq fjmzyl
  fudugp fuu3tr g0huko g26mn2 g2snnc gaal9v gfov8g gfydj3 gp3jk1 gwslbn gxfmgg i4spi2 i4y8uo iatwoy icrs5w igcqb3
  igs9gc ikg3lw ioo4yj iwc7r6 iwlq8u iy4590 j5s2kj j7dxja je23qr jiqx9g jtqptz jvi209 jzz37e k5kx59 kc133s kcfsac
  khh8aw kirvek kuk5km kxyzqi l1l7uo l2ouch lgv98f loybud lq14h1 m4oyqj md55n9 mg1kw6 mhhtxe n10jdm n5ucm7 n5wlw0
  n63y5e nj4y8r nkybji nnw2ay o3b63r o4xjzx o7ah02 oburpi oj2f0e ooy1f2 osa255 p3f44n piuvsz pj7evx plzdkp prt9b4
  pzjgtq rvo8lh s3mil9 s870io shbvo5 sjdabs sv13cr sxywp1 t4txi8 tcfspq tepeh3 tf26ml tzkvrf tzv0os u6a4a8 uj8lch
  uoiiqg utnry3 uu82q4 v3j9si v6yxao v9fpy9 waa0bi wf42e4 wg2eg5 wm8vs6 wpi6wq x6fggn x8bfk2 xhqsxk xmcxtq xzxylb
  y1vube y96zva yt4c1l yxmlym z5g9ma z90u0t zb8b72 zj58nl zksez2 zn52wk zy82vl 10154z5 104exdk 10oyawb 10w0j6u
  10x4gba 10zzvu6 114i0uo 11bmupv 11csrlm 11f0t4h 11orxff 11w0ast 129g74n 12cn261 12jus9s 141869v 148wryk 14jpr0n
  14kcka4 14q59w2 14s5gcq 14u2d0g 15m611o 160lxig 169umb9 16f1jbh 16jrv4o 16kqu8f 16xvosc 172jvgj 17gpz1q 17nwxeu
  17srg8h 17tekhl 17ufq6i 17xlc43 18dluse 18fjg81 18ispks 18yhrld 19b1af3 19ba0gs 19zfizq 1aewjr5 1alvgax 1anpma4
  1appl89 1awzpnw 1b26thm 1b4xilv 1bf61e3 1bn9uyh 1bsk67r 1bszcei 1bt07dg 1c17vz1 1c8mm81 1c9o3a6 1cdq4la 1ce4bpu
  1cqjyc0 1cugvs9 1cwtxsl 1d4cqu9 1d60lhj 1dgjo77 1dqzhwm 1dtw6m8 1dy9f3d 1ec2pj1 1eh4fzw 1em72wq 1eyacv5 1f1v1n1
  1f2kksl 1f3cae8 1fmcojs 1fre6kl 1fspbve 1fw3ntx 1gh7ptm 1gmi06a 1gsdfs2 1gwxr44 1gx0a1r 1h8d8fb 1h9iedu 1hc3ic8
  1hdxhf7 1hqxoo5 1hqzsfh 1i7rlqc 1im4em9 1j3y2ja 1jcayhx 1jewn8a 1jmswkt 1jnob7c 1jq26to 1jtklt8 1k5bs33 1khz4hx
  1kls4ay 1kn11nx 1kxnoal 1kzuezs 1l3yx90 1l4y7c7 1ldm0fw 1ldxcfl 1lfmxlc 1lftu55 1lr3jkh 1ly4486 1mjkgmd 1mmwe66
  1n6r9sg 1nc8r4c 1nh1mqn 1nlctmo 1nmtdvn 1o2a8sf 1o5hmiy 1o985ad 1ofxhga 1ojzpin 1oszl93 1ovaj7p 1p0rx74 1p614jr
  1p6uco7 1pgjpaz 1pnwsi6 1pp6li4 1q15pbb 1qs6b1p 1qtj9x6 1r07tw1 1rpqngt 1rqzr7n 1rrl4hr 1rw3ibj 1s72f1b 1s9gnpp
  1sb7qx0 1slv6yv 1sovo1q 1src9v4 1sttywi 1suuiug 1svfzn5 1syogfy 1t0q82b 1t8kvry 1t9pu3y 1td2ced 1tg4lva 1thxi7o
  1trzupi 1u3r4xw 1u5pxd9 1u5zb7a 1ubsc3g 1uflsqe 1usvlyr 1uv6lcx 1vbw099 1vmrjxp 1vttq5z 1vuwubj 1wqivph 1wwvj2d
  1x1h5o4 1x1umon 1x7rnq5 1xb1t1w 1xgq7q1 1xk382q 1xu6mmi 1y3tps8 1y6dmlr 1ydnpgh 1yj8dov 1yst3yl 1yxhkpt
`
    .trim()
    .split(/\s+/)
    .map((hash) => Number.parseInt(hash, 36)),
)
