import{a,h as b,i as c,j as d}from"./chunk-3DXIZ3TY.js";import"./chunk-CJZGRVR3.js";export{c as explain,d as open,b as readBy,a as recover};
