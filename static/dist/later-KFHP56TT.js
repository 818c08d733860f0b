import{a,h as b,i as c,j as d}from"./chunk-G6S2JX42.js";import"./chunk-MHMOJKUE.js";export{c as explain,d as open,b as readBy,a as recover};
