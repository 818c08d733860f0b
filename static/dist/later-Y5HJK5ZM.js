import{a,h as b,i as c,j as d}from"./chunk-APXHZJS3.js";import"./chunk-LUGJIX5H.js";export{c as explain,d as open,b as readBy,a as recover};
