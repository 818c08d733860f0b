import{a,h as b,i as c,j as d}from"./chunk-CN4NE42D.js";import"./chunk-AKENAZGM.js";export{c as explain,d as open,b as readBy,a as recover};
