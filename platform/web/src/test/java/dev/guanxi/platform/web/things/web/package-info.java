@NullMarked
package dev.guanxi.platform.web.things.web;

import org.jspecify.annotations.NullMarked;
