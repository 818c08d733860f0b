import{a,h as b,i as c,j as d}from"./chunk-37HEEQOE.js";import"./chunk-2SKCH4JA.js";export{c as explain,d as open,b as readBy,a as recover};
