@NullMarked
package dev.guanxi.platform.web.lists;

import org.jspecify.annotations.NullMarked;
