@NullMarked
package dev.guanxi.platform.web.imports;

import org.jspecify.annotations.NullMarked;
