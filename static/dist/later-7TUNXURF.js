import{a,h as b,i as c,j as d}from"./chunk-NNC42MK3.js";import"./chunk-3MNVL6OS.js";export{c as explain,d as open,b as readBy,a as recover};
