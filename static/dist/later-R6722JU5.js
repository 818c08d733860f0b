import{a,h as b,i as c,j as d}from"./chunk-5ZEPGP5Q.js";import"./chunk-Z7OSP362.js";export{c as explain,d as open,b as readBy,a as recover};
