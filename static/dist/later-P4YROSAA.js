import{a,h as b,i as c,j as d}from"./chunk-77ELKXE5.js";import"./chunk-OMPBWKIQ.js";export{c as explain,d as open,b as readBy,a as recover};
