import{a,h as b,i as c,j as d}from"./chunk-5YUBEBVE.js";import"./chunk-6HWGNLCS.js";export{c as explain,d as open,b as readBy,a as recover};
