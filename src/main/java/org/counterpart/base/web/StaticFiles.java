package org.counterpart.base.web;

import java.time.Duration;
import org.counterpart.base.CounterpartProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Styles and icons of {@code frontend/}, served as they are under {@code /static}; and what the operator puts into {@code <home>/static}, such
 * as an imprint.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private final CounterpartProperties properties;

    StaticFiles(CounterpartProperties properties) {
        this.properties = properties;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The theme of the workspace, as its jar brings it.
        registry.addResourceHandler("/aura/**")
                .addResourceLocations("classpath:/META-INF/resources/aura/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
        registry.addResourceHandler("/static/**")
                .addResourceLocations(
                        "classpath:/META-INF/resources/static/",
                        properties
                                        .home()
                                        .toAbsolutePath()
                                        .resolve("static")
                                        .toUri()
                                        .toString() + "/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }
}
