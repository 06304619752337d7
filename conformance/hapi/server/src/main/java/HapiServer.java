import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.binary.api.IBinaryStorageSvc;
import ca.uhn.fhir.jpa.binstore.MemoryBinaryStorageSvcImpl;
import ca.uhn.fhir.jpa.config.HapiJpaConfig;
import ca.uhn.fhir.jpa.config.PackageLoaderConfig;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirH2Dialect;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.searchparam.config.NicknameServiceConfig;
import ca.uhn.fhir.jpa.searchparam.submit.config.SearchParamSubmitterConfig;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.jpa.subscription.match.config.SubscriptionProcessorConfig;
import ca.uhn.fhir.jpa.subscription.match.deliver.email.IEmailSender;
import ca.uhn.fhir.jpa.subscription.submit.config.SubscriptionSubmitterConfig;
import ca.uhn.fhir.jpa.topic.SubscriptionTopicConfig;
import ca.uhn.fhir.jpa.util.LoggingEmailSender;
import ca.uhn.fhir.mdm.api.IMdmRuleValidator;
import ca.uhn.fhir.mdm.rules.config.MdmRuleValidator;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.interceptor.CorsInterceptor;
import ca.uhn.fhir.rest.server.interceptor.RequestValidatingInterceptor;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.web.cors.CorsConfiguration;

/**
 * An R4 server that this project did not write: HAPI FHIR JPA, in memory, on loopback only, for
 * {@code npm run conformance}. Prints {@code READY http://127.0.0.1:PORT/fhir} once it answers; what
 * it holds is gone when it ends. Argument: the port, 0 (the default) takes a free one.
 */
public class HapiServer {
  public static void main(String[] args) throws Exception {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 0;
    var spring = new AnnotationConfigApplicationContext(Beans.class);
    var jetty = new Server();
    var loopback = new ServerConnector(jetty);
    loopback.setHost("127.0.0.1");
    loopback.setPort(port);
    jetty.addConnector(loopback);
    var context = new ServletContextHandler();
    context.addServlet(new ServletHolder(fhirServlet(spring)), "/fhir/*");
    jetty.setHandler(context);
    jetty.setStopAtShutdown(true);
    jetty.start();
    String address = "http://127.0.0.1:" + loopback.getLocalPort() + "/fhir";
    // A reference written with the whole address of this server is one to its own resource.
    spring.getBean(JpaStorageSettings.class).setTreatBaseUrlsAsLocal(Set.of(address));
    System.out.println("READY " + address);
    jetty.join();
  }

  private static RestfulServer fhirServlet(AnnotationConfigApplicationContext spring) {
    var servlet = new RestfulServer(spring.getBean(FhirContext.class));
    servlet.registerProviders(
        spring.getBean("myResourceProvidersR4", ResourceProviderFactory.class).createProviders());
    servlet.registerProvider(spring.getBean("mySystemProviderR4", JpaSystemProvider.class));
    servlet.setPagingProvider(spring.getBean(DatabaseBackedPagingProvider.class));
    servlet.setDefaultResponseEncoding(EncodingEnum.JSON);
    servlet.setServerConformanceProvider(new JpaCapabilityStatementProvider(
        servlet,
        spring.getBean("mySystemDaoR4", IFhirSystemDao.class),
        spring.getBean(JpaStorageSettings.class),
        spring.getBean(ISearchParamRegistry.class),
        spring.getBean(IValidationSupport.class)));
    servlet.registerInterceptor(cors());
    servlet.registerInterceptor(requestValidation(spring.getBean(FhirInstanceValidator.class)));
    return servlet;
  }

  private static CorsInterceptor cors() {
    var cors = new CorsConfiguration();
    cors.addAllowedOrigin("*");
    cors.addAllowedHeader("*");
    cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));
    cors.setExposedHeaders(List.of("ETag", "Location", "Content-Location", "Last-Modified"));
    return new CorsInterceptor(cors);
  }

  /** A resource with an error is not stored: 422, with HAPI's own reasons. */
  private static RequestValidatingInterceptor requestValidation(FhirInstanceValidator validator) {
    // It knows base R4 only. US Core is the validator's work (../validator), which reads the guide.
    validator.setErrorForUnknownProfiles(false);
    var validation = new RequestValidatingInterceptor();
    validation.addValidatorModule(validator);
    validation.setFailOnSeverity(ResultSeverityEnum.ERROR);
    validation.setAddResponseHeaderOnSeverity(null);
    return validation;
  }

  /** What the JPA modules need and cannot decide for themselves: the database, and settings. */
  @Configuration
  @Import({
    JpaR4Config.class,
    HapiJpaConfig.class,
    PackageLoaderConfig.class,
    JpaBatch2Config.class,
    Batch2JobsConfig.class,
    NicknameServiceConfig.class,
    ThreadPoolFactoryConfig.class,
    SubscriptionSubmitterConfig.class,
    SubscriptionProcessorConfig.class,
    SubscriptionChannelConfig.class,
    SubscriptionTopicConfig.class,
    SearchParamSubmitterConfig.class,
  })
  public static class Beans {
    @Bean
    public DataSource dataSource() {
      var source = new BasicDataSource();
      source.setDriver(new org.h2.Driver());
      source.setUrl("jdbc:h2:mem:conformance;DB_CLOSE_DELAY=-1");
      source.setMaxWait(Duration.ofSeconds(30));
      source.setMaxTotal(16);
      return source;
    }

    @Bean
    public LocalContainerEntityManagerFactoryBean entityManagerFactory(
        ConfigurableListableBeanFactory beans,
        FhirContext fhir,
        JpaStorageSettings settings,
        DataSource source) {
      var factory = HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, fhir, settings);
      factory.setPersistenceUnitName("conformance");
      factory.setDataSource(source);
      var properties = new Properties();
      properties.put("hibernate.hbm2ddl.auto", "update");
      properties.put("hibernate.dialect", HapiFhirH2Dialect.class.getName());
      properties.put("hibernate.search.enabled", "false");
      factory.setJpaProperties(properties);
      return factory;
    }

    @Bean
    @Primary
    public JpaTransactionManager transactionManager(EntityManagerFactory entities) {
      return new JpaTransactionManager(entities);
    }

    @Bean
    public JpaStorageSettings storageSettings() {
      var settings = new JpaStorageSettings();
      // Our practice's records have names for ids ("p01"); a server of one practice takes them.
      settings.setResourceClientIdStrategy(JpaStorageSettings.ClientIdStrategyEnum.ANY);
      settings.setAllowExternalReferences(true);
      settings.setAllowInlineMatchUrlReferences(true);
      settings.setEnforceReferentialIntegrityOnWrite(true);
      // A search repeated at once must see what was written in between.
      settings.setReuseCachedSearchResultsForMillis(null);
      // Between two journeys everything is wiped ($expunge): each finds the practice as it was.
      settings.setExpungeEnabled(true);
      settings.setAllowMultipleDelete(true);
      settings.setAllowContainsSearches(true);
      return settings;
    }

    @Bean
    public PartitionSettings partitionSettings() {
      return new PartitionSettings();
    }

    @Bean
    public SubscriptionSettings subscriptionSettings() {
      return new SubscriptionSettings();
    }

    @Bean
    public IBinaryStorageSvc binaryStorage() {
      return new MemoryBinaryStorageSvcImpl();
    }

    @Bean
    public IEmailSender emailSender() {
      return new LoggingEmailSender();
    }

    @Bean
    public IMdmRuleValidator mdmRuleValidator(FhirContext fhir, ISearchParamRegistry parameters) {
      return new MdmRuleValidator(fhir, parameters);
    }
  }
}
