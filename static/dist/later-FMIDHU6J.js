import{a,h as b,i as c,j as d}from"./chunk-DYRUSO6Q.js";import"./chunk-PSNIF2P5.js";export{c as explain,d as open,b as readBy,a as recover};
