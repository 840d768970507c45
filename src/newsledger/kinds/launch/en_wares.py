"""What companies bring out, in English: nouns of sites and of wares."""

SITE = (
    r"plants?|factory|factories|fabs?|stores?|shops?|showrooms?|offices?|cent(?:er|re)s?|campus(?:es)?|hotels?|restaurants?|cafes?|outlets?|facility|facilities|labs?|laborator(?:y|ies)|"
    r"warehouses?|hubs?|branch(?:es)?|headquarters|school|academy|museum|parks?|resorts?|casinos?|gigafactory|stations?|refiner(?:y|ies)|mines?|foundry|theme park|complex|data cent(?:er|re)s?|"
    r"sites?|bases?|depots?|locations?|malls?|terminals?|studios?|pop-ups?|flagships?|mills?|brewer(?:y|ies)|distiller(?:y|ies)|baker(?:y|ies)|shipyards?|hangars?|salons?|boutiques?|kiosks?|furnaces?|assembly lines?|dispensar(?:y|ies)|roaster(?:y|ies)|collier(?:y|ies)|quarr(?:y|ies)"
)
WARE = (
    r"apps?|services?|platforms?|products?|models?|cars?|suvs?|sedans?|trucks?|phones?|smartphones?|tablets?|laptops?|computers?|pcs?|notebooks?|watch(?:es)?|smartwatch(?:es)?|chips?|processors?|"
    r"features?|tools?|websites?|games?|devices?|headsets?|consoles?|browsers?|versions?|updates?|systems?|software|vehicles?|minivans?|vans?|lineup|line-up|range|evs?|hybrids?|crossovers?|pickups?|robotaxis?|taxis?|"
    r"subscriptions?|channels?|cards?|wallets?|assistants?|chatbots?|robots?|drones?|drugs?|vaccines?|treatments?|editions?|marketplaces?|engines?|streaming|funds?|etfs?|index|tokens?|coins?|stablecoins?|"
    r"satellites?|routes?|flights?|series|kits?|cameras?|speakers?|tvs?|televisions?|displays?|batter(?:y|ies)|scooters?|bikes?|motorcycles?|collections?|toolkit|apis?|plugin|extension|button|tabs?|"
    r"programs?|programmes?|initiatives?|schemes?|ai model|language models?|networks?|exchanges?|currency|loans?|accounts?|bank|airline|label|brands?|magazine|newspaper|podcast|show|album|"
    r"subsidiar(?:y|ies)|ventures?|startups?|divisions?|units?|concepts?|prototypes?|business(?:es)?|operations?|line|drinks?|beverages?|burgers?|menu|sneakers?|shoes?|jets?|aircraft|planes?|payments?|"
    r"supercomputer|cloud|solution|suite|interface|technology|storefront|section|mode|option|memberships?|delivery|glasses|earbuds|headphones|players?|readers?|printers?|modem|router|"
    r"checkout|settings?|tiers?|bundles?|offerings?|betas?|upgrades?|add-ons?|plug-ins?|widgets?|bots?|agents?|copilots?|soundbars?|subwoofers?|wearables?|gadgets?|trackers?|sensors?|thermostats?|doorbells?|"
    r"keyboards?|monitors?|graphics cards?|gpus?|cpus?|modems?|servers?|hardware|firmware|sdks?|toolkits?|frameworks?|protocols?|ledgers?|portals?|databases?|dashboards?|playlists?|feeds?|messengers?|emojis?|filters?|"
    r"accelerators?|incubators?|simulators?|emulators?|trains?|buses|boats?|yachts?|ships?|bicycles?|mopeds?|roadsters?|limousines?|convertibles?|coupes?|hatchbacks?|wagons?|"
    r"medicines?|pills?|therap(?:y|ies)|injections?|inhalers?|tests? kits?|cigarettes?|vapes?|snacks?|sandwich(?:es)?|sodas?|beers?|wines?|whisky|whiskey|coffees?|teas?|pizzas?|cosmetics|fragrances?|perfumes?|handbags?|jeans|toys?|dolls?|"
    r"newsletters?|magazines?|radio station|sitcom|reality show|console games?|credit cards?|mortgages?|annuit(?:y|ies)|savings accounts?|rewards program|loyalty (?:program|programme|scheme)|insurance|"
    r"portfolios?|refiner(?:y|ies)|pipelines?|wind farms?|solar farms?|reactors?|turbines?|clinics?|pharmac(?:y|ies)|theat(?:er|re)s?|cinemas?|gyms?|dealerships?|bureaus?|libraries|lounges?|supermarkets?|hypermarkets?|smelters?|"
    r"patch(?:es)?|vessels?|machines?|appliances?|blimps?|airships?|helicopters?|tractors?|excavators?|mowers?|vacuums?|vacuum cleaners?|ovens?|fridges?|refrigerators?|projectors?|lens(?:es)?|lamps?|shavers?|razors?|lipsticks?|"
    r"lotions?|shampoos?|detergents?|diapers?|cereals?|chocolates?|yogh?urts?|ice creams?|cookies|burritos?|nuggets|meals?|lattes?|lagers?|ales?|vodka|semiconductors?|microchips?|ssds?|algorithms?|codecs?|generics?|biosimilars?|"
    r"implants?|stents?|pacemakers?|insulin|scanners?|rollercoasters?|roller coasters?|courses?|cruises?|films?|movies?|typewriters?|night trains?|capsules?|"
    r"(?:cheaper|ad-supported|premium|family|monthly|annual|unlimited|subscription|free|paid|data|savings) plans?"
)
