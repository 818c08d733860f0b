import{a,h as b,i as c,j as d}from"./chunk-S3VZYAAV.js";import"./chunk-TZCFGIZ6.js";export{c as explain,d as open,b as readBy,a as recover};
