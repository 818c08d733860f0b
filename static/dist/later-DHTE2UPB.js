import{a,g as b,h as c,i as d}from"./chunk-FSRB3L5H.js";import"./chunk-2H7LXT7D.js";export{c as explain,d as open,b as readBy,a as recover};
