/** The installed base over HTTP. */
@NullMarked
package dev.guanxi.service.installedbase.web;

import org.jspecify.annotations.NullMarked;
