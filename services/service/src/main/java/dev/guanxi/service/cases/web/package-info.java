/** Cases over HTTP. */
@NullMarked
package dev.guanxi.service.cases.web;

import org.jspecify.annotations.NullMarked;
