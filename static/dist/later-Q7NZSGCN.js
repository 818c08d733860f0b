import{a,h as b,i as c,j as d}from"./chunk-6KYIQTEI.js";import"./chunk-CBNNWMIK.js";export{c as explain,d as open,b as readBy,a as recover};
