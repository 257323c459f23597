@NullMarked
package dev.guanxi.platform.web.things;

import org.jspecify.annotations.NullMarked;
