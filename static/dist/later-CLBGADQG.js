import{a,h as b,i as c,j as d}from"./chunk-IZP7UJDP.js";import"./chunk-LEWIQX5G.js";export{c as explain,d as open,b as readBy,a as recover};
