@NullMarked
package dev.guanxi.platform.web;

import org.jspecify.annotations.NullMarked;
