import{a,i as b,j as c,k as d}from"./chunk-RLLJ5XEU.js";import"./chunk-DD6I2SCC.js";export{c as explain,d as open,b as readBy,a as recover};
