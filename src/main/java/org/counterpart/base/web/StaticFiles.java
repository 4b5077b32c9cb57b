package org.counterpart.base.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Styles and icons of {@code frontend/}, served as they are under {@code /static}; and what the operator puts into {@code <home>/static}, such
 * as an imprint. Public pages name their styles by what is in them: such an address is good for ever and asked for once.
 */
@Configuration(proxyBeanMethods = false)
public class StaticFiles implements WebMvcConfigurer {

    private static final String FOLDER = "META-INF/resources/static/";

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private final CounterpartProperties properties;

    StaticFiles(CounterpartProperties properties) {
        this.properties = properties;
    }

    /** The lasting address of a file of ours as it is in this release. */
    public static String address(String file) {
        return ADDRESSES.computeIfAbsent(file, StaticFiles::fingerprinted);
    }

    private static String fingerprinted(String file) {
        try (var in = StaticFiles.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            var content = Objects.requireNonNull(in, file).readAllBytes();
            return "/static/" + HexFormat.of().formatHex(Files.sha256(content), 0, 8) + "/" + file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The theme of the workspace, as its jar brings it.
        registry.addResourceHandler("/aura/**")
                .addResourceLocations("classpath:/META-INF/resources/aura/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
        registry.addResourceHandler("/static/{fingerprint:[0-9a-f]{16}}/*")
                .addResourceLocations("classpath:/" + FOLDER)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(false)
                .addResolver(new Fingerprinted());
        registry.addResourceHandler("/static/**")
                .addResourceLocations(
                        "classpath:/" + FOLDER,
                        properties
                                        .home()
                                        .toAbsolutePath()
                                        .resolve("static")
                                        .toUri()
                                        .toString() + "/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    /** Only what the fingerprint says: an old page after an upgrade must not teach a cache that new styles are the old ones. */
    private static final class Fingerprinted extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = path.substring(path.indexOf('/') + 1);
            var resource = super.getResource(file, location);
            return resource != null && address(file).equals("/static/" + path) ? resource : null;
        }
    }
}
